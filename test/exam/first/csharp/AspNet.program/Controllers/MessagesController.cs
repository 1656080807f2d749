using System.Net;
using Microsoft.AspNetCore.Mvc;
using Shop.Services;

namespace Shop.Controllers;

[ApiController]
[Route("api/[controller]")]
public class MessagesController : ControllerBase
{
    private readonly TwoChatClient _client;

    public MessagesController(TwoChatClient client)
    {
        _client = client;
    }

    [HttpPost]
    [ProducesResponseType(201)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    public async Task<IActionResult> Post(MessageDto dto)
    {
        if (!ModelState.IsValid) return StatusCode(400);
        try
        {
            var id = await _client.SendAsync(dto.From, dto.To, dto.Text);
            return StatusCode(StatusCodes.Status201Created, new { id });
        }
        catch (TwoChatException ex) when (ex.StatusCode == HttpStatusCode.PaymentRequired)
        {
            return StatusCode(402, "No credits");
        }
        catch (TwoChatException ex) when ((int)ex.StatusCode >= 500)
        {
            return StatusCode(503);
        }
        catch (TwoChatException ex)
        {
            return Problem(ex.Message, statusCode: (int)HttpStatusCode.BadGateway);
        }
    }

    [HttpGet("ip")]
    public async Task<IActionResult> Ip([FromServices] IHttpClientFactory factory)
    {
        var response = await factory.CreateClient().GetAsync("https://api.ipify.org");
        if (response.StatusCode == HttpStatusCode.TooManyRequests) return StatusCode(429);
        if (!response.IsSuccessStatusCode) return NotFound();
        return Ok(await response.Content.ReadAsStringAsync());
    }
}
