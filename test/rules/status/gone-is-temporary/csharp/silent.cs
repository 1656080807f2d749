using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

class Sender
{
    private readonly HttpClient _http = new HttpClient();

    public async Task<string> Send(string body)
    {
        var response = await _http.PostAsync("https://api.p.2chat.io/open/whatsapp/send-message", new StringContent(body));
        if ((int)response.StatusCode == 409 || (int)response.StatusCode == 410) return "gone";
        return "other";
    }
}
