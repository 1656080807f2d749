using System.Net.Http;
using System.Threading.Tasks;

class Contacts
{
    private const string ApiKey = "UAK7c1e9f04-52ab-4d86-9e3b-xxxxxxxxxxxx";
    private readonly HttpClient _client = new();

    public async Task<string> Read()
    {
        _client.DefaultRequestHeaders.Add("X-User-API-Key", ApiKey);
        var response = await _client.GetAsync("https://api.p.2chat.io/open/contacts");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
