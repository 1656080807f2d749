using System;
using System.Net.Http;
using System.Threading.Tasks;

class Reader
{
    public async Task<string> Contacts(HttpClient client)
    {
        var response = await client.GetAsync("https://api.p.2chat.io/open/contacts");
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"2Chat answered {await response.Content.ReadAsStringAsync()}");
        }
        return await response.Content.ReadAsStringAsync();
    }
}
