using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Acme.Notify;

public class WhatsAppOptions
{
    public string Key { get; set; } = string.Empty;
    public int MaxPerMinute { get; set; } = 429;
}

public record SendResult(bool Success, string? Uuid, int StatusCode, string? Error = null);

public interface IWhatsAppClient
{
    Task<SendResult> SendAsync(string to, string text, CancellationToken ct = default);
    Task<bool?> ExistsAsync(string number, CancellationToken ct = default);
}

public class WhatsAppClient : IWhatsAppClient
{
    private readonly HttpClient _httpClient;
    private readonly ILogger<WhatsAppClient> _logger;

    public WhatsAppClient(HttpClient httpClient, ILogger<WhatsAppClient> logger)
    {
        _httpClient = httpClient;
        _logger = logger;
    }

    public async Task<SendResult> SendAsync(string to, string text, CancellationToken ct = default)
    {
        try
        {
            var response = await _httpClient.PostAsJsonAsync("whatsapp/send-message", new
            //                   ^ call: httpclient POST /whatsapp/send-message
            {
                to_number = to,
                from_number = "+5959811111",
                text
            }, ct);

            if (response.IsSuccessStatusCode)
            //           ^^^^^^^^^^^^^^^^^^^ hover: boolean
            {
                var body = await response.Content.ReadFromJsonAsync<SendResponse>(cancellationToken: ct);
                return new SendResult(true, body?.MessageUuid, (int)response.StatusCode);
            }

            var error = await response.Content.ReadAsStringAsync(ct);
            _logger.LogError("2Chat error {StatusCode}: {Error}", response.StatusCode, error);
            return new SendResult(false, null, (int)response.StatusCode, error);
        }
        catch (HttpRequestException ex) when (ex.StatusCode is null)
        {
            return new SendResult(false, null, 0, ex.Message);
        }
        catch (TaskCanceledException)
        {
            return new SendResult(false, null, 408, "timeout");
        }
    }

    public async Task<bool?> ExistsAsync(string number, CancellationToken ct = default)
    {
        try
        {
            var result = await _httpClient.GetFromJsonAsync<CheckResponse>($"whatsapp/check-number/+5959811111/{Uri.EscapeDataString(number)}", ct);
            //                 ^ call: httpclient GET /whatsapp/check-number/{your_number}/{number_to_check}
            return result?.OnWhatsApp;
        }
        catch (HttpRequestException ex) when (ex.StatusCode == HttpStatusCode.UnprocessableEntity)
        //                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 422
        {
            return false;
        }
        catch (HttpRequestException ex)
        {
            if (ex.StatusCode is HttpStatusCode.TooManyRequests or (HttpStatusCode)486)
            //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
            //                                                                     ^^^ hover: 486
                _logger.LogWarning("busy");
            return null;
        }
    }

    private sealed record SendResponse([property: JsonPropertyName("message_uuid")] string MessageUuid);
    private sealed record CheckResponse([property: JsonPropertyName("on_whatsapp")] bool OnWhatsApp);
}
