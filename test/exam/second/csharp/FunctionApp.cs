using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

public class NotifyFunction(IHttpClientFactory factory, ILogger<NotifyFunction> logger)
{
    private const string Api = "https://api.p.2chat.io/open";
    private static readonly HashSet<int> Transient = new() { 409, 410, 429, 486, 503 };

    [Function("notify")]
    public async Task<HttpResponseData> Run([HttpTrigger(AuthorizationLevel.Function, "post")] HttpRequestData req)
    {
        var input = await req.ReadFromJsonAsync<Input>();
        if (input is null) return req.CreateResponse(HttpStatusCode.BadRequest);
        var (code, body) = await Send(input);
        if (Transient.Contains(code)) return req.CreateResponse(HttpStatusCode.ServiceUnavailable);
        if (code is 401 or 403) logger.LogCritical("key");
        if (code is >= 400 and < 500) return req.CreateResponse(HttpStatusCode.BadGateway);
        var res = req.CreateResponse(HttpStatusCode.Created);
        await res.WriteStringAsync(body);
        return res;
    }

    private async Task<(int, string)> Send(Input input)
    {
        var http = factory.CreateClient();
        http.DefaultRequestHeaders.Add("X-User-API-Key", Environment.GetEnvironmentVariable("TWOCHAT_KEY"));
        var res = await http.PostAsync(Api + "/whatsapp/send-message", new StringContent(JsonSerializer.Serialize(input)));
        return ((int)res.StatusCode, await res.Content.ReadAsStringAsync());
    }

    public async Task<string?> Weather()
    {
        var res = await factory.CreateClient().GetAsync("https://wttr.in/?format=3");
        return res.StatusCode is HttpStatusCode.OK ? await res.Content.ReadAsStringAsync() : null;
    }
}

public record Input(string to_number, string from_number, string text);
