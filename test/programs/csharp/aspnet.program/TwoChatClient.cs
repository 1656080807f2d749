using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Shop.Messaging;

public sealed class TwoChatOptions
{
    public string BaseUrl { get; set; } = "https://api.p.2chat.io/open/";
    public string ApiKey { get; set; } = "";
    public int MaxLength { get; set; } = 400;
}

public sealed class TwoChatException : Exception
{
    public TwoChatException(HttpStatusCode statusCode, string message) : base(message) => StatusCode = statusCode;

    public HttpStatusCode StatusCode { get; }

    public bool IsTransient => StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
    //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
    //                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 503
}

public interface ITwoChatClient
{
    Task<string> SendAsync(string to, string text, CancellationToken ct = default);
    Task<bool?> ExistsAsync(string number, CancellationToken ct = default);
}

public sealed class TwoChatClient : ITwoChatClient
{
    private readonly HttpClient _http;
    private readonly ILogger<TwoChatClient> _logger;

    public TwoChatClient(HttpClient http, IOptions<TwoChatOptions> options, ILogger<TwoChatClient> logger)
    {
        _http = http;
        _logger = logger;
        _http.BaseAddress = new Uri(options.Value.BaseUrl);
        _http.DefaultRequestHeaders.Add("X-User-API-Key", options.Value.ApiKey);
    }

    public async Task<string> SendAsync(string to, string text, CancellationToken ct = default)
    {
        using var response = await _http.PostAsJsonAsync("whatsapp/send-message", new { to_number = to, text }, ct);
        //                         ^ call: httpclient POST /whatsapp/send-message
        if (!response.IsSuccessStatusCode)
        //            ^^^^^^^^^^^^^^^^^^^ hover: boolean
        {
            var body = await response.Content.ReadAsStringAsync(ct);
            _logger.LogWarning("2Chat {Status}: {Body}", (int)response.StatusCode, body[..Math.Min(300, body.Length)]);
            throw new TwoChatException(response.StatusCode, body);
        }

        var answer = await response.Content.ReadFromJsonAsync<SendAnswer>(cancellationToken: ct);
        return answer!.MessageUuid;
    }

    public async Task<bool?> ExistsAsync(string number, CancellationToken ct = default)
    {
        var response = await _http.GetAsync($"whatsapp/check-number/+15550001111/{Uri.EscapeDataString(number)}", ct);
        //                   ^ call: httpclient GET /whatsapp/check-number/{your_number}/{number_to_check}
        return response.StatusCode switch
        {
            HttpStatusCode.OK => (await response.Content.ReadFromJsonAsync<CheckAnswer>(cancellationToken: ct))!.OnWhatsapp,
            // [13-30] hover: constant 200
            HttpStatusCode.UnprocessableEntity => false,
            // [13-47] hover: constant 422
            (HttpStatusCode)486 => null,
            //              ^^^ hover: 486
            _ => throw new TwoChatException(response.StatusCode, "check failed"),
        };
    }

    private sealed record SendAnswer(string MessageUuid, bool Success);
    private sealed record CheckAnswer(bool OnWhatsapp);
}
