using System.Net.Http;
using System.Threading.Tasks;

class Contacts
{
    public async Task<string> Read(string key)
    {
        var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-User-API-Key", $"Bearer {key}");
        var response = await client.GetAsync("https://api.p.2chat.io/open/contacts");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
