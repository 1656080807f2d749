// dotnet run -- +595981000000 "hola"
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;

class Program
{
    static readonly string apiKey = Environment.GetEnvironmentVariable("TWOCHAT_API_KEY")!;

    static async Task Main(string[] args)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-User-API-Key", apiKey);

        var payload = new { to_number = args[0], from_number = "+5959", text = args[1] };
        var content = new StringContent(JsonConvert.SerializeObject(payload), Encoding.UTF8, "application/json");
        HttpResponseMessage response = await client.PostAsync("https://api.p.2chat.io/open/whatsapp/send-message", content);
        //                                   ^ call: httpclient POST /whatsapp/send-message
        string responseString = await response.Content.ReadAsStringAsync();
        if (response.IsSuccessStatusCode)
        //           ^^^^^^^^^^^^^^^^^^^ hover: boolean
        {
            Console.WriteLine("Sent: " + responseString);
        }
        else
        {
            // if (response.StatusCode == HttpStatusCode.TooManyRequests) await Task.Delay(60000);
            Console.WriteLine($"Error {(int)response.StatusCode}: {responseString}");
            Environment.Exit((int)response.StatusCode >= 500 ? 2 : 1);
            //                                           ^^^ hover: range
        }

        var telegram = new HttpClient { BaseAddress = new Uri("https://api.telegram.org") };
        response = await telegram.GetAsync($"/bot{Environment.GetEnvironmentVariable("BOT")}/getMe");
        if (response.StatusCode == HttpStatusCode.TooManyRequests || response.StatusCode == HttpStatusCode.Unauthorized)
        {
            Console.WriteLine("telegram");
        }
        response.EnsureSuccessStatusCode();

        try
        {
            var json = await client.GetStringAsync("https://api.p.2chat.io/open/whatsapp/get-numbers");
            //               ^ call: httpclient GET /whatsapp/get-numbers
            Console.WriteLine(json.Substring(0, Math.Min(json.Length, 500)));
        }
        catch (HttpRequestException e) when (e.Message.Contains("401"))
        //                                                      ^^^^^ hover: text 401
        {
            Console.WriteLine("key");
        }
    }
}
