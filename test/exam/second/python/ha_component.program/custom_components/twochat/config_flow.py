from homeassistant import config_entries
from homeassistant.helpers.aiohttp_client import async_get_clientsession

from .api import TwoChatApi, TwoChatAuthError, TwoChatError


class TwoChatFlowHandler(config_entries.ConfigFlow, domain="twochat"):
    VERSION = 1

    async def async_step_user(self, user_input=None):
        errors = {}
        if user_input is not None:
            api = TwoChatApi(async_get_clientsession(self.hass), user_input["key"])
            try:
                await api.async_info()
            except TwoChatAuthError:
                errors["base"] = "auth"
            except TwoChatError as err:
                errors["base"] = "limit" if str(err) == "429" else "unknown"
            else:
                return self.async_create_entry(title="2Chat", data=user_input)
        return self.async_show_form(step_id="user", errors=errors, data_schema=None)
