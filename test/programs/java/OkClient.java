package io.acme.chat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class OkClient {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final HttpUrl BASE = HttpUrl.get("https://api.p.2chat.io/open/");
    private static final List<Integer> TRANSIENT = Arrays.asList(429, 503);
    //                                                           ^^^ hover: 429
    //                                                                ^^^ hover: 503

    private final OkHttpClient http;

    public OkClient(String key) {
        http = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request().newBuilder().header("X-User-API-Key", key).build()))
                .addInterceptor(new RetryInterceptor())
                .build();
    }

    static class RetryInterceptor implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            Response response = chain.proceed(chain.request());
            int tries = 0;
            while (TRANSIENT.contains(response.code()) && tries++ < 3) {
                response.close();
                response = chain.proceed(chain.request());
            }
            return response;
        }
    }

    public boolean subscribe(String event, String hook) throws IOException {
        Request request = new Request.Builder()
                .url(BASE.resolve("webhooks/subscribe/" + event))
                .post(RequestBody.create("{\"hook_url\":\"" + hook + "\"}", JSON))
                .build();
        try (Response response = http.newCall(request).execute()) {
        //                       ^ call: okhttp POST /webhooks/subscribe/{event_name}
            if (response.code() == 409) {
            //                     ^^^ hover: 409
                return true;
            }
            return response.isSuccessful();
            //              ^^^^^^^^^^^^ hover: boolean
        }
    }

    public void contacts(Callback callback) {
        Request request = new Request.Builder().url("https://api.p.2chat.io/open/contacts").build();
        http.newCall(request).enqueue(new Callback() {
        // [9] call: okhttp GET /contacts
            @Override
            public void onFailure(Call call, IOException e) {
                callback.onFailure(call, e);
            }

            @Override
            public void onResponse(Call call, Response response) throws IOException {
                switch (response.code()) {
                    case 200:
                    //   ^^^ hover: 200
                        callback.onResponse(call, response);
                        break;
                    case 401:
                    //   ^^^ hover: 401
                    case 403:
                    //   ^^^ hover: 403
                        throw new IOException("key");
                    default:
                        if (response.code() >= 500) {
                        //                     ^^^ hover: range
                            callback.onFailure(call, new IOException("down"));
                        }
                }
            }
        });
    }

    public boolean ping(String url) throws IOException {
        try (Response response = new OkHttpClient().newCall(new Request.Builder().url("https://status.example.com/").build()).execute()) {
            return response.isSuccessful() && response.code() == 200;
        }
    }
}
