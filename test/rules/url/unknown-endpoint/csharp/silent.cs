using System.Net.Http;
using System.Threading.Tasks;

class Reader
{
    public async Task<string> Read(HttpClient client, string number)
    {
        var response = await client.GetAsync("https://api.p.2chat.io/open/whatsapp/get-numbers");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
