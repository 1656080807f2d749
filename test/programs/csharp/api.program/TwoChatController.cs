using Microsoft.AspNetCore.Mvc;

namespace Crm.Controllers
{
    [ApiController]
    [Route("api/[controller]")]
    public class TwoChatController : ControllerBase
    {
        private readonly TwoChatService _service;
        private readonly IConfiguration _config;

        public TwoChatController(TwoChatService service, IConfiguration config)
        {
            _service = service;
            _config = config;
        }

        [HttpGet("contacts")]
        public async Task<IActionResult> Contacts([FromQuery] int pageSize = 100)
        {
            var (status, json) = await _service.GetContacts(pageSize);
            if (status == 401 || status == 403)
            //            ^^^ hover: 401
            //                             ^^^ hover: 403
            {
                return StatusCode(500, "2Chat key is wrong");
            }
            if (status != 200)
            //            ^^^ hover: 200
            {
                return StatusCode(status, json);
            }
            return Content(json, "application/json");
        }

        [HttpPost("contacts")]
        public async Task<IActionResult> Create([FromBody] ContactDto dto)
        {
            try
            {
                var uuid = await _service.CreateContact(dto);
                return StatusCode(201, uuid);
            }
            catch (TwoChatApiException ex)
            {
                switch (ex.Code)
                {
                    case 400:
                    //   ^^^ hover: 400
                    case 422:
                    //   ^^^ hover: 422
                        return BadRequest(ex.Message);
                    case 429:
                    //   ^^^ hover: 429
                        Response.StatusCode = 429;
                        return new EmptyResult();
                    default:
                        return StatusCode(StatusCodes.Status502BadGateway);
                }
            }
        }

        [HttpDelete("contacts/{uuid}")]
        public async Task<IActionResult> Delete(string uuid)
        {
            var gone = await _service.DeleteContact(uuid);
            if (Response.StatusCode == 404) return NotFound();
            return gone ? NoContent() : StatusCode(404);
        }
    }

    public class ContactDto
    {
        public string Name { get; set; }
        public string Phone { get; set; }
    }
}
