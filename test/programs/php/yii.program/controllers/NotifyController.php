<?php

namespace app\controllers;

use app\components\WhatsApp;
use Yii;
use yii\rest\Controller;
use yii\web\HttpException;

class NotifyController extends Controller
{
    public function actionInfo()
    {
        $wa = new WhatsApp(['apiKey' => Yii::$app->params['key']]);
        $info = $wa->info();
        if ($info === null) {
            throw new HttpException(502, 'no info');
        }
        Yii::$app->response->statusCode = 200;
        if (Yii::$app->response->statusCode === 404) {
            return [];
        }
        return $info;
    }
}
