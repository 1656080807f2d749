using System.Net.Http;
using System.Threading.Tasks;

class Contacts
{
    static async Task<string> Read(HttpClient client)
    {
        // twochat-disable-next-line status/unchecked -- shown as it comes
        var response = await client.GetAsync("https://api.p.2chat.io/open/contacts");
        return await response.Content.ReadAsStringAsync();
    }
}
