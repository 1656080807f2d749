using System.Net.Http;
using System.Threading.Tasks;

class Contacts
{
    private readonly HttpClient _http = new HttpClient();

    public async Task<string> Read()
    {
        var response = await _http.GetAsync("https://api.p.2chat.io/open/contacts");
        //                   ^ status/unchecked warning "The status of this 2Chat response is never"
        return await response.Content.ReadAsStringAsync();
    }
}
