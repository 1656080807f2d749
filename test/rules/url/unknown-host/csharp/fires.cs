using System.Net.Http;
using System.Threading.Tasks;

class Reader
{
    public async Task<string> Read(HttpClient client, string number)
    {
        var response = await client.GetAsync("https://api.2chat.io/contacts");
        //                                            ^ url/unknown-host information "not at `api.2chat.io`"
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
