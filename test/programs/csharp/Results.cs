using System.Net;
using System.Net.Http.Json;

namespace Shop.Integrations.TwoChat;

public abstract record ApiResult<T>
{
    public sealed record Ok(T Value) : ApiResult<T>;
    public sealed record Failed(HttpStatusCode Code, string Message) : ApiResult<T>;
}

public static class HttpResponseMessageExtensions
{
    public static bool IsRetryable(this HttpResponseMessage response) =>
        (int)response.StatusCode is 409 or 410 or 429 or 486 or >= 500;
        //                          ^^^ hover: 409
        //                                 ^^^ hover: 410
        //                                        ^^^ hover: 429
        //                                               ^^^ hover: 486
        //                                                         ^^^ hover: range

    public static async Task<ApiResult<T>> ToResultAsync<T>(this HttpResponseMessage response, CancellationToken ct)
    {
        if (response.IsSuccessStatusCode)
        //           ^^^^^^^^^^^^^^^^^^^ hover: boolean
        {
            var value = await response.Content.ReadFromJsonAsync<T>(cancellationToken: ct);
            return new ApiResult<T>.Ok(value!);
        }

        var text = response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => "The API key was refused",
            // [13-40] hover: constant 401
            HttpStatusCode.PaymentRequired => "No credit",
            // [13-43] hover: constant 402
            HttpStatusCode.NotAcceptable => "Not a business number",
            // [13-41] hover: constant 406
            var code when (int)code >= 500 => "2Chat is down",
            //                         ^^^ hover: range
            _ => await response.Content.ReadAsStringAsync(ct),
        };
        return new ApiResult<T>.Failed(response.StatusCode, text);
    }
}

public sealed class CatalogClient(HttpClient http)
{
    public const string Base = "https://api.p.2chat.io/open/whatsapp/catalog";

    public async Task<ApiResult<Product[]>> ProductsAsync(CancellationToken ct)
    {
        HttpResponseMessage response;
        var attempt = 0;
        do
        {
            response = await http.GetAsync($"{Base}/products", ct);
            //               ^ call: httpclient GET /whatsapp/catalog/products
        } while (response.IsRetryable() && ++attempt < 3);
        return await response.ToResultAsync<Product[]>(ct);
    }

    public async Task<ApiResult<Product>> AddAsync(Product product, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Base + "/product") { Content = JsonContent.Create(product) };
        using var response = await http.SendAsync(request, ct);
        //                         ^ call: httpclient POST /whatsapp/catalog/product
        return await response.ToResultAsync<Product>(ct);
    }
}

public sealed class CatalogSync(CatalogClient client, ILogger<CatalogSync> logger)
{
    public async Task<bool> RunAsync(Product[] products, CancellationToken ct)
    {
        foreach (var product in products.Take(500))
        {
            var result = await client.AddAsync(product, ct);
            if (result is ApiResult<Product>.Failed { Code: HttpStatusCode.TooManyRequests })
            //                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
            {
                await Task.Delay(60_000, ct);
                continue;
            }
            if (result is ApiResult<Product>.Failed failed)
            {
                logger.LogError("{Code} {Message}", failed.Code, failed.Message);
                if (failed.Code == HttpStatusCode.PaymentRequired) return false;
                //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 402
            }
        }
        return true;
    }
}

public record Product(string Name, decimal Price, int Stock = 100);
