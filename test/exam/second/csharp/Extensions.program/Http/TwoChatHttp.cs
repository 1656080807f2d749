using System.Net;
using System.Net.Http;
using System.Net.Http.Json;

namespace Acme.Http;

public static class TwoChatHttp
{
    public static async Task<T?> ReadOrThrow<T>(this HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests) throw new RateLimitException();
        if (!response.IsSuccessStatusCode) throw new ApiException((int)response.StatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<T>();
    }
}

public class RateLimitException : Exception { }

public class ApiException : Exception
{
    public int Code { get; }
    public ApiException(int code, string body) : base($"{code}: {body}") { Code = code; }
    public bool IsRetryable => Code == 409 || Code == 410 || Code >= 500;
}
