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
            var response = await client.GetAsync("https://api.p.2chat.io/open/whatsapp/get-numbers");
            //                   ^ retry/unbounded warning "Nothing limits"
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
