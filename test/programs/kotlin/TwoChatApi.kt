package com.acme.chat

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.ClientRequestException
import io.ktor.client.plugins.HttpRequestRetry
import io.ktor.client.plugins.ServerResponseException
import io.ktor.client.plugins.contentnegotiation.ContentNegotiation
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.bodyAsText
import io.ktor.http.ContentType
import io.ktor.http.HttpStatusCode
import io.ktor.http.contentType
import io.ktor.http.isSuccess

sealed class SendResult {
    data class Sent(val uuid: String) : SendResult()
    data class Failed(val code: Int, val message: String) : SendResult()
    object Limited : SendResult()
}

class TwoChatApi(private val key: String, private val from: String) {
    private val base = "https://api.p.2chat.io/open"
    private val maxText = 422

    private val client = HttpClient(CIO) {
        install(ContentNegotiation)
        defaultRequest {
            header("X-User-API-Key", key)
        }
    }

    suspend fun send(to: String, text: String): SendResult {
        require(text.length <= maxText)
        val response: HttpResponse = client.post("$base/whatsapp/send-message") {
        //                           ^ call: ktor POST /whatsapp/send-message
            contentType(ContentType.Application.Json)
            setBody(mapOf("to_number" to to, "from_number" to from, "text" to text))
        }
        return when (response.status) {
            HttpStatusCode.OK, HttpStatusCode.Created -> SendResult.Sent(response.body<Sent>().messageUuid)
            // [13-30] hover: constant 200
            //                 ^^^^^^^^^^^^^^^^^^^^^^ hover: constant 201
            HttpStatusCode.TooManyRequests -> SendResult.Limited
            // [13-43] hover: constant 429
            else -> SendResult.Failed(response.status.value, response.bodyAsText())
        }
    }

    suspend fun isOnWhatsApp(number: String): Boolean? {
        val response = client.get("$base/whatsapp/check-number/$from/$number")
        //             ^ call: ktor GET /whatsapp/check-number/{your_number}/{number_to_check}
        val code = response.status.value
        return when {
            code == 422 -> false
            //      ^^^ hover: 422
            code == 486 || code == 409 -> null
            //      ^^^ hover: 486
            //                     ^^^ hover: 409
            code in 200..299 -> response.body<Check>().onWhatsapp
            //      ^^^ hover: range
            //           ^^^ hover: range
            code >= 500 -> null
            //      ^^^ hover: range
            else -> error("2Chat: $code")
        }
    }

    suspend fun numbers(): List<String> {
        val response = client.get("$base/whatsapp/get-numbers")
        //             ^ call: ktor GET /whatsapp/get-numbers
        if (!response.status.isSuccess()) return emptyList()
        //                   ^^^^^^^^^ hover: boolean
        return response.body()
    }

    suspend fun rate(): Double {
        val response = client.get("https://api.exchangerate.host/latest")
        if (response.status == HttpStatusCode.NotFound || response.status.value == 429) return 1.0
        return response.body()
    }

    data class Sent(val messageUuid: String)
    data class Check(val onWhatsapp: Boolean)
}

suspend fun notifyAll(api: TwoChatApi, people: List<String>) {
    people.take(500).forEach { person ->
        when (val result = api.send(person, "Hello")) {
            is SendResult.Sent -> println(result.uuid)
            is SendResult.Limited -> kotlinx.coroutines.delay(6_000)
            is SendResult.Failed -> if (result.code == 402) return
            //                                         ^^^ hover: 402
        }
    }
}
