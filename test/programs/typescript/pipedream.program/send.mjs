import app from "./app.mjs";
import { ConfigurationError } from "@pipedream/platform";

export default {
  key: "_2chat-send-message",
  name: "Send Message",
  version: "0.0.4",
  type: "action",
  props: { app, text: { type: "string" }, to: { type: "string" } },
  async run({ $ }) {
    try {
      const response = await this.app.sendMessage({ $, data: { to_number: this.to, text: this.text.slice(0, 400) } });
      $.export("$summary", `Sent ${response.message_uuid}`);
      return response;
    } catch (error) {
      if (error.response?.status === 422) throw new ConfigurationError("Check the number");
      //                             ^^^ hover: 422
      if (error.response?.status === 402) throw new ConfigurationError("No credit");
      //                             ^^^ hover: 402
      throw error;
    }
  },
};
