using System.Net.Http;
using System.Threading.Tasks;

class Contacts
{
    private static readonly string ApiKey = System.Environment.GetEnvironmentVariable("TWOCHAT_API_KEY");
    private readonly HttpClient _client = new();

    public async Task<string> Read()
    {
        _client.DefaultRequestHeaders.Add("X-User-API-Key", ApiKey);
        var response = await _client.GetAsync("https://api.p.2chat.io/open/contacts");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
