using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using RestSharp;

namespace Avisos
{
    class Program
    {
        static readonly HttpClient client = new HttpClient();

        static async Task<bool> Enviar(string numero, string texto)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "https://api.p.2chat.io/open/whatsapp/send-message");
            request.Headers.Add("X-User-API-Key", Environment.GetEnvironmentVariable("TWOCHAT"));
            request.Content = new StringContent(JsonConvert.SerializeObject(new { to_number = numero, from_number = "+52", text = texto }), Encoding.UTF8, "application/json");
            var response = await client.SendAsync(request);
            int code = (int)response.StatusCode;
            if (code == 200 || code == 201)
                return true;
            if (code == 429)
            {
                await Task.Delay(500);
                return await Enviar(numero, texto);
            }
            Console.WriteLine(code);
            return false;
        }

        static bool EnviarSms(string numero, string texto)
        {
            var rest = new RestClient("https://api.p.2chat.io/open");
            var request = new RestRequest("sms/send", Method.Post);
            request.AddHeader("X-User-API-Key", Environment.GetEnvironmentVariable("TWOCHAT"));
            request.AddJsonBody(new { from = "+1", to = numero, text = texto });
            RestResponse response = rest.Execute(request);
            if (response.StatusCode == System.Net.HttpStatusCode.Accepted) return true;
            return response.IsSuccessful;
        }

        static async Task<decimal> TipoDeCambio()
        {
            var response = await client.GetAsync("https://api.exchangerate.host/latest?base=USD");
            if ((int)response.StatusCode == 429 || !response.IsSuccessStatusCode) return 0;
            dynamic d = JsonConvert.DeserializeObject(await response.Content.ReadAsStringAsync());
            return d.rates.MXN;
        }

        static async Task Main(string[] args)
        {
            try
            {
                await Enviar(args[0], args[1].Substring(0, 200));
            }
            catch (HttpRequestException e) when (e.StatusCode == null)
            {
                Environment.Exit(500);
            }
        }
    }
}
