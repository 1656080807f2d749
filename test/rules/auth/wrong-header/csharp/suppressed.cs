using System.Net.Http;
using System.Threading.Tasks;

class Contacts
{
    public async Task<string> Read(string key)
    {
        var client = new HttpClient();
        // twochat-disable-next-line auth/wrong-header -- known
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        var response = await client.GetAsync("https://api.p.2chat.io/open/contacts");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
