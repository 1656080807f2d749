using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

class Sender
{
    private static readonly int[] Again = { 409, 410, 429, 486, 503, 504 };
    private readonly HttpClient _http = new HttpClient();

    public async Task<bool> Send(string body)
    {
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            var response = await _http.PostAsync("https://api.p.2chat.io/open/whatsapp/send-message", new StringContent(body));
            //                   ^ status/resend-after-504 warning "This is sent again after 504, when 2Chat"
            if (!Again.Contains((int)response.StatusCode)) return response.IsSuccessStatusCode;
            await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)));
        }
        return false;
    }
}
