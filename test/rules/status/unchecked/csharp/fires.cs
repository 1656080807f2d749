using System.Net.Http;
using System.Threading.Tasks;

class Contacts
{
    static async Task<string> Read(HttpClient client)
    {
        var response = await client.GetAsync("https://api.p.2chat.io/open/contacts");
// [30] status/unchecked warning "never looked at"
        return await response.Content.ReadAsStringAsync();
    }
}
