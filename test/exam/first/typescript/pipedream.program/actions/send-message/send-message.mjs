import _2chat from "../../_2chat.app.mjs";

export default {
  key: "_2chat-send-message",
  name: "Send Message",
  description: "Send a message using WhatsApp. [See the documentation](https://developers.2chat.co/docs/API/WhatsApp/send-message)",
  version: "0.0.2",
  type: "action",
  props: {
    _2chat,
    fromNumber: {
      propDefinition: [
        _2chat,
        "fromNumber",
      ],
    },
    toNumber: {
      type: "string",
      label: "To Number",
    },
    text: {
      type: "string",
      label: "Text",
    },
  },
  async run({ $ }) {
    const response = await this._2chat.sendMessage({
      $,
      data: {
        to_number: this.toNumber,
        from_number: this.fromNumber,
        text: this.text,
      },
    });
    $.export("$summary", `Successfully sent message with ID ${response.message_uuid}`);
    return response;
  },
};
