import { HttpClient, HttpErrorResponse, HttpHeaders, HttpInterceptorFn } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, of, throwError, timer } from 'rxjs';
import { catchError, map, retry } from 'rxjs/operators';
import { environment } from '../environments/environment';

@Injectable({ providedIn: 'root' })
export class WhatsappService {
  private http = inject(HttpClient);
  private readonly base = 'https://api.p.2chat.io/open';
  private readonly headers = new HttpHeaders().set('X-User-API-Key', environment.twochatKey);

  send(to: string, text: string): Observable<string> {
    return this.http
      .post<{ message_uuid: string }>(this.base + '/whatsapp/send-message', { to_number: to, text }, { headers: this.headers })
      .pipe(
        retry({
          count: 3,
          delay: (error: HttpErrorResponse, n) => {
            if (error.status === 429) return timer(1000 * n);
            return throwError(() => error);
          },
        }),
        map((r) => r.message_uuid),
        catchError((err: HttpErrorResponse) => {
          if (err.status === 0) return throwError(() => new Error('Offline'));
          if (err.status === 401) return throwError(() => new Error('Clave inválida'));
          return throwError(() => err);
        }),
      );
  }

  contacts(): Observable<any[]> {
    return this.http.get<any>(`${this.base}/contacts`, { headers: this.headers, observe: 'response' }).pipe(
      map((resp) => (resp.status === 200 ? resp.body.contacts : [])),
      catchError(() => of([])),
    );
  }

  settings(): Observable<any> {
    return this.http.get('/api/settings').pipe(
      catchError((err: HttpErrorResponse) => {
        if (err.status === 401 || err.status === 403) location.assign('/login');
        return of({});
      }),
    );
  }
}

export const authInterceptor: HttpInterceptorFn = (req, next) =>
  next(req).pipe(
    catchError((e) => {
      if (e.status === 401) location.assign('/login');
      return throwError(() => e);
    }),
  );
