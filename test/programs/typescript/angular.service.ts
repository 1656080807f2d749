import { HttpClient, HttpErrorResponse, HttpHeaders, HttpParams } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, catchError, map, of, throwError } from 'rxjs';
import { environment } from '../environments/environment';

export interface Contact {
  uuid: string;
  first_name: string;
}

@Injectable({ providedIn: 'root' })
export class ContactsService {
  private readonly http = inject(HttpClient);
  private readonly base = 'https://api.p.2chat.io/open';
  private readonly headers = new HttpHeaders({ 'X-User-API-Key': environment.twoChatKey });

  list(page = 0): Observable<Contact[]> {
    const params = new HttpParams().set('page_number', page).set('results_per_page', 100);
    return this.http
    //     ^ call: angular GET /contacts
      .get<{ contacts: Contact[] }>(`${this.base}/contacts`, { headers: this.headers, params })
      .pipe(
        map((body) => body.contacts),
        catchError((error: HttpErrorResponse) => this.handle(error)),
      );
  }

  remove(uuid: string): Observable<boolean> {
    return this.http.delete(`${this.base}/contacts/${uuid}`, { headers: this.headers, observe: 'response' }).pipe(
    //     ^ call: angular DELETE /contacts/{contact_uuid}
      map((response) => response.status === 200),
      //                                    ^^^ hover: 200
      catchError((error: HttpErrorResponse) => (error.status === 404 ? of(true) : throwError(() => error))),
      //                                                         ^^^ hover: 404
    );
  }

  profile(): Observable<unknown> {
    return this.http.get('/api/profile').pipe(
      catchError((error: HttpErrorResponse) => {
        if (error.status === 401) window.location.assign('/login');
        return throwError(() => error);
      }),
    );
  }

  private handle(error: HttpErrorResponse): Observable<never> {
    if (error.status === 0) return throwError(() => new Error('offline'));
    if (error.status === 429) return throwError(() => new Error('Too many requests'));
    //                   ^^^ hover: 429
    if (error.status >= 500) return throwError(() => new Error('2Chat is down'));
    //                  ^^^ hover: range
    return throwError(() => new Error(error.error?.message ?? error.message));
  }
}
