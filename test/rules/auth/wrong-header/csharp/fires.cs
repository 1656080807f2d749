using System.Net.Http;
using System.Threading.Tasks;

class Contacts
{
    public async Task<string> Read(string key)
    {
        var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        //                               ^ auth/wrong-header warning "does not look for the key"
        var response = await client.GetAsync("https://api.p.2chat.io/open/contacts");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
