using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Bot
{
    public class TwoChat
    {
        private readonly HttpClient _http;

        public TwoChat(HttpClient http, string key)
        {
            _http = http;
            _http.BaseAddress = new Uri("https://api.p.2chat.io/open/");
            _http.DefaultRequestHeaders.Add("X-User-API-Key", key);
        }

        public async Task<bool> SendAsync(string json)
        {
            var content = new StringContent(json, Encoding.UTF8, "application/json");
            var response = await _http.PostAsync("whatsapp/send-message", content);
            if (response.StatusCode == HttpStatusCode.PaymentRequired)
            {
                throw new InvalidOperationException("No credit at 2Chat");
            }
            if ((int)response.StatusCode == 429)
            {
                return false;
            }
            response.EnsureSuccessStatusCode();
            return true;
        }
    }
}
