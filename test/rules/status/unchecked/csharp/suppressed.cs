using System.Net.Http;
using System.Threading.Tasks;

class Contacts
{
    private readonly HttpClient _http = new HttpClient();

    public async Task<string> Read()
    {
        // twochat-disable-next-line status/unchecked -- known, and wanted here
        var response = await _http.GetAsync("https://api.p.2chat.io/open/contacts");
        return await response.Content.ReadAsStringAsync();
    }
}
