using System.Net.Http;
using System.Threading.Tasks;

class Reader
{
    public async Task<string> Read(HttpClient client, string number)
    {
        // twochat-disable-next-line url/unencoded-plus -- known
        var response = await client.GetAsync($"https://api.p.2chat.io/open/contacts/search?query=+{number}");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
