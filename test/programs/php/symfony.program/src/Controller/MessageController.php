<?php

namespace App\Controller;

use App\Exception\TwoChatException;
use App\Service\TwoChatApi;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;

class MessageController extends AbstractController
{
    #[Route('/messages', methods: ['POST'])]
    public function create(Request $request, TwoChatApi $api): JsonResponse
    {
        $data = $request->toArray();
        if (\strlen($data['text']) > 422) {
            return $this->json(['error' => 'too long'], Response::HTTP_UNPROCESSABLE_ENTITY);
        }

        try {
            $sent = $api->send($data['to'], $data['text']);
        } catch (TwoChatException $e) {
            $code = $e->getCode();

            return $this->json(['error' => $e->getMessage()], $code >= 400 && $code < 500 ? Response::HTTP_BAD_REQUEST : 502);
            //                                                         ^^^ hover: range
            //                                                                        ^^^ hover: range
        }

        return new JsonResponse($sent, Response::HTTP_CREATED);
    }
}
