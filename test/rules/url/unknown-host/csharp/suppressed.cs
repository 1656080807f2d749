using System.Net.Http;
using System.Threading.Tasks;

class Reader
{
    public async Task<string> Read(HttpClient client, string number)
    {
        // twochat-disable-next-line url/unknown-host -- known
        var response = await client.GetAsync("https://api.2chat.io/contacts");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
