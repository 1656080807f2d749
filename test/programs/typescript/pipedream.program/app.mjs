import { axios } from "@pipedream/platform";

export default {
  type: "app",
  app: "_2chat",
  propDefinitions: {
    fromNumber: {
      type: "string",
      label: "From",
      async options({ page }) {
        const { numbers } = await this._makeRequest({ path: "/whatsapp/get-numbers", params: { page_number: page, results_per_page: 100 } });
        //                        ^ call: wrapper axios GET /whatsapp/get-numbers
        return numbers.map(({ phone_number: value }) => value);
      },
    },
  },
  methods: {
    _baseUrl() {
      return "https://api.p.2chat.io/open";
    },
    _headers() {
      return { "X-User-API-Key": `${this.$auth.api_key}` };
    },
    _makeRequest({ $ = this, path, ...opts }) {
      return axios($, {
      //     ^ call: axios ? https://api.p.2chat.io/open{}
        url: this._baseUrl() + path,
        headers: this._headers(),
        ...opts,
      });
    },
    sendMessage(opts = {}) {
      return this._makeRequest({ method: "POST", path: "/whatsapp/send-message", ...opts });
      //     ^ call: wrapper axios POST /whatsapp/send-message
    },
  },
};
