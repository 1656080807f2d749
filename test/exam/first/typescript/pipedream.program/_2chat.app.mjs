import { axios, ConfigurationError } from "@pipedream/platform";

export default {
  type: "app",
  app: "_2chat",
  propDefinitions: {
    fromNumber: {
      type: "string",
      label: "From Number",
      async options() {
        const { numbers } = await this.listNumbers();
        return numbers.map(({ friendly_name: label, phone_number: value }) => ({ label, value }));
      },
    },
  },
  methods: {
    _baseUrl() {
      return "https://api.p.2chat.io/open";
    },
    _headers() {
      return {
        "X-User-API-Key": `${this.$auth.api_key}`,
      };
    },
    async _makeRequest({ $ = this, path, ...opts }) {
      try {
        return await axios($, {
          url: this._baseUrl() + path,
          headers: this._headers(),
          ...opts,
        });
      } catch ({ response, message }) {
        if (response?.status === 422) {
          throw new ConfigurationError("The number must be in E.164 format");
        }
        throw new Error(response?.data?.message ?? message);
      }
    },
    listNumbers(opts = {}) {
      return this._makeRequest({
        path: "/whatsapp/get-numbers",
        ...opts,
      });
    },
    sendMessage(opts = {}) {
      return this._makeRequest({
        method: "POST",
        path: "/whatsapp/send-message",
        ...opts,
      });
    },
    createContact(opts = {}) {
      return this._makeRequest({
        method: "POST",
        path: "/contacts",
        ...opts,
      });
    },
  },
};
