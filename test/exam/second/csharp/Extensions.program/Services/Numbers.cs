using Acme.Http;

namespace Acme.Services;

public class Numbers
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri("https://api.p.2chat.io/open/") };

    public async Task<bool> Check(string own, string other)
    {
        try
        {
            var response = await _client.GetAsync($"whatsapp/check-number/{own}/{other}");
            var result = await response.ReadOrThrow<Result>();
            return result!.is_valid;
        }
        catch (ApiException e) when (e.Code == 404)
        {
            return false;
        }
        catch (ApiException e) when (e.IsRetryable)
        {
            await Task.Delay(500);
            return await Check(own, other);
        }
    }

    private record Result(bool is_valid);
}
