using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Options;

namespace Shop.Services;

public class TwoChatOptions
{
    public string BaseUrl { get; set; } = "https://api.p.2chat.io/open/";
    public string ApiKey { get; set; } = "";
    public int MaxLength { get; set; } = 400;
}

public class TwoChatException : Exception
{
    public HttpStatusCode StatusCode { get; }

    public TwoChatException(HttpStatusCode statusCode, string message) : base(message) => StatusCode = statusCode;
}

public class TwoChatClient
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

    public async Task<string> SendAsync(string from, string to, string text, CancellationToken ct = default)
    {
        using var response = await _http.PostAsJsonAsync("whatsapp/send-message", new { from_number = from, to_number = to, text }, ct);
        if (response.StatusCode == HttpStatusCode.TooManyRequests || (int)response.StatusCode == 486)
        {
            _logger.LogWarning("2Chat busy");
            throw new TwoChatException(response.StatusCode, "busy");
        }

        if (!response.IsSuccessStatusCode)
        {
            var body = await response.Content.ReadAsStringAsync(ct);
            throw new TwoChatException(response.StatusCode, body);
        }

        var result = await response.Content.ReadFromJsonAsync<SendResult>(cancellationToken: ct);
        return result!.message_uuid;
    }

    public async Task<IReadOnlyList<Number>> NumbersAsync()
    {
        var response = await _http.GetAsync("whatsapp/get-numbers");
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<NumbersResult>())!.numbers;
    }

    public async Task<bool?> IsOnWhatsAppAsync(string own, string other)
    {
        var r = await _http.GetAsync($"whatsapp/check-number/{Uri.EscapeDataString(own)}/{Uri.EscapeDataString(other)}");
        return r.StatusCode switch
        {
            HttpStatusCode.OK => (await r.Content.ReadFromJsonAsync<Check>())!.is_valid,
            HttpStatusCode.NotFound => false,
            _ => null,
        };
    }
}

public record SendResult(string message_uuid);
public record Number(string phone_number);
public record NumbersResult(List<Number> numbers);
public record Check(bool is_valid);
