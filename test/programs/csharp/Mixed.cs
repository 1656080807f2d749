using System.Net;
using System.Net.Http.Json;
using RestSharp;

namespace Acme.Legacy;

public class Sender
{
    private readonly RestClient _client = new RestClient(new RestClientOptions("https://api.p.2chat.io/open") { ThrowOnAnyError = false });

    public async Task<bool> Send(string to)
    {
        var request = new RestRequest("whatsapp/send-message", Method.Post)
            .AddHeader("X-User-API-Key", Environment.GetEnvironmentVariable("TWOCHAT_KEY"))
            .AddJsonBody(new { to_number = to, text = "429" });
        var response = await _client.ExecuteAsync(request);
        //                   ^ call: restsharp POST /whatsapp/send-message
        if (response.StatusCode == HttpStatusCode.Created) return true;
        //                         ^^^^^^^^^^^^^^^^^^^^^^ hover: constant 201
        return response.IsSuccessful && (int)response.StatusCode != 202;
        //              ^^^^^^^^^^^^ hover: boolean
        //                                                          ^^^ hover: 202
    }
}

public static class Api
{
    private static readonly Lazy<HttpClient> Client = new(() => new HttpClient { BaseAddress = new Uri("https://api.p.2chat.io/open/") });

    public static async Task<T?> Get<T>(string path)
    {
        using var response = await Client.Value.GetAsync(path);
        //                         ^ call: httpclient GET https://api.p.2chat.io/open/{}
        if (response is { StatusCode: HttpStatusCode.NotFound }) return default;
        //                            ^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 404
        if (response.StatusCode is >= HttpStatusCode.InternalServerError) throw new InvalidOperationException();
        //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: range
        return await response.Content.ReadFromJsonAsync<T>();
    }
}

public enum Outcome { Ok, Limited, Error = 500 }

public class Subscriber
{
    private readonly HttpClient _http;

    public Subscriber(IHttpClientFactory factory)
    {
        _http = factory.CreateClient("twochat");
        _http.BaseAddress ??= new Uri("https://api.p.2chat.io/open/");
    }

    public async Task<Outcome> Run()
    {
        var users = await Api.Get<object[]>("users");
        //                ^ call: wrapper httpclient GET /users
        if (users?.Length > 400) return Outcome.Error;
        var (ok, code) = await Try();
        return (ok, code) switch
        {
            (true, _) => Outcome.Ok,
            (false, 429) => Outcome.Limited,
            //      ^^^ hover: 429
            _ => Outcome.Error,
        };
    }

    private async Task<(bool Ok, int Code)> Try()
    {
        var response = await _http.PostAsync("webhooks/subscribe/whatsapp.message.new", null);
        //                   ^ call: httpclient POST /webhooks/subscribe/{event_name}
        return (response.IsSuccessStatusCode, (int)response.StatusCode);
        //               ^^^^^^^^^^^^^^^^^^^ hover: boolean
    }

    public async Task Twice()
    {
        var result = await Try();
        if (!result.Ok && result.Code == 409) return;
        //                               ^^^ hover: 409
        if (result.Item2 == 402) throw new InvalidOperationException("402");
        //                  ^^^ hover: 402
    }
}
