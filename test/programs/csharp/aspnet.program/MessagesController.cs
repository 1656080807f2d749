using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Messaging;

[ApiController]
[Route("api/[controller]")]
public class MessagesController : ControllerBase
{
    private readonly ITwoChatClient _client;
    private readonly IHttpClientFactory _factory;

    public MessagesController(ITwoChatClient client, IHttpClientFactory factory)
    {
        _client = client;
        _factory = factory;
    }

    [HttpPost]
    [ProducesResponseType(StatusCodes.Status201Created)]
    [ProducesResponseType(429)]
    public async Task<IActionResult> Post([FromBody] MessageDto dto)
    {
        if (dto.Text.Length > 400) return BadRequest("too long");
        try
        {
            var id = await _client.SendAsync(dto.To, dto.Text, HttpContext.RequestAborted);
            return StatusCode(201, new { id });
        }
        catch (TwoChatException e) when (e.StatusCode == HttpStatusCode.PaymentRequired)
        //                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 402
        {
            return StatusCode(502, "no credit");
        }
        catch (TwoChatException e) when (e.IsTransient)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        catch (TwoChatException e)
        {
            return (int)e.StatusCode >= 500 ? StatusCode(502) : StatusCode(422, e.Message);
            //                          ^^^ hover: range
        }
    }

    [HttpPost("hook")]
    public async Task<IActionResult> Hook([FromBody] HookDto hook)
    {
        if (hook.Status == 410) return Ok();
        var client = _factory.CreateClient("crm");
        var response = await client.PostAsJsonAsync("https://crm.example.com/events", hook);
        if (response.StatusCode == HttpStatusCode.TooManyRequests) return StatusCode(429);
        response.EnsureSuccessStatusCode();
        return Ok();
    }
}

public record MessageDto(string To, string Text);

public record HookDto(string Event, int Status);
