package app.notify;

import java.io.IOException;
import okhttp3.*;
import org.json.JSONObject;

public class OkHttpNotifier {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String URL = "https://api.p.2chat.io/open/whatsapp/send-message";

    private final OkHttpClient client = new OkHttpClient();

    public void notifyAsync(String to, String text, Listener listener) {
        JSONObject o = new JSONObject().put("to_number", to).put("text", text);
        Request request = new Request.Builder()
                .url(URL)
                .addHeader("X-User-API-Key", System.getenv("KEY"))
                .post(RequestBody.create(o.toString(), JSON))
                .build();
        client.newCall(request).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException e) {
                listener.failed(500, e.getMessage());
            }

            @Override
            public void onResponse(Call call, Response response) throws IOException {
                try (ResponseBody body = response.body()) {
                    if (!response.isSuccessful()) {
                        if (response.code() == 429) listener.retryLater();
                        else listener.failed(response.code(), body.string());
                        return;
                    }
                    listener.sent(new JSONObject(body.string()).getString("message_uuid"));
                }
            }
        });
    }

    public String download(String url) throws IOException {
        try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
            if (response.code() == 404) return null;
            if (!response.isSuccessful()) throw new IOException("code " + response.code());
            return response.body().string();
        }
    }

    public interface Listener {
        void sent(String uuid);
        void retryLater();
        void failed(int code, String message);
    }
}
