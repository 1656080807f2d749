using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

class Checker
{
    private readonly HttpClient _http = new HttpClient();

    public async Task<bool?> IsOnWhatsApp(string number)
    {
        var response = await _http.GetAsync("https://api.p.2chat.io/open/whatsapp/check-number/+15550100/" + number);
        if (!response.IsSuccessStatusCode) return null;
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.GetProperty("on_whatsapp").GetBoolean();
    }
}
