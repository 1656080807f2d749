package org.example.android

import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import org.json.JSONObject
import java.io.IOException
import java.util.concurrent.TimeUnit

private const val BASE_URL = "https://api.p.2chat.io/open"

object Codes {
    const val TOO_MANY = 429
    //                   ^^^ hover: 429
    const val ROWS = 404
}

class HttpFailure(val code: Int, message: String) : IOException(message)

class Notifier(private val key: String) {

    private val client = OkHttpClient.Builder()
        .callTimeout(30, TimeUnit.SECONDS)
        .build()

    @Throws(IOException::class)
    private fun call(path: String, json: JSONObject? = null): JSONObject {
        val builder = Request.Builder()
            .url(BASE_URL + path)
            .addHeader("X-User-API-Key", key)
        if (json != null) {
            builder.post(json.toString().toRequestBody("application/json".toMediaType()))
        }
        client.newCall(builder.build()).execute().use { response ->
        // [9] call: okhttp ? https://api.p.2chat.io/open{}
            val body = response.body?.string() ?: ""
            if (!response.isSuccessful) {
            //            ^^^^^^^^^^^^ hover: boolean
                throw HttpFailure(response.code, body.take(300))
            }
            return JSONObject(body)
        }
    }

    fun send(to: String, text: String): Boolean {
        return try {
            call("/whatsapp/send-message", JSONObject().put("to_number", to).put("text", text))
            // [13] call: wrapper okhttp POST /whatsapp/send-message
            true
        } catch (e: HttpFailure) {
            if (e.code == Codes.TOO_MANY) {
            //                  ^^^^^^^^ hover: constant 429
                Thread.sleep(6000)
            }
            if (e.code in listOf(401, 403)) {
            //                   ^^^ hover: 401
            //                        ^^^ hover: 403
                throw IllegalStateException("key")
            }
            false
        }
    }

    fun contacts(): Int = call("/contacts?page_number=0").getInt("count").coerceAtMost(Codes.ROWS)
    //                    ^ call: wrapper okhttp GET /contacts

    fun telegram(token: String): Boolean {
        val request = Request.Builder().url("https://api.telegram.org/bot$token/getMe").build()
        client.newCall(request).execute().use { response ->
            if (response.code == 401) return false
            return response.isSuccessful
        }
    }
}
