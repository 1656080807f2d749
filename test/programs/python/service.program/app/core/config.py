import os


class Config:
    TWOCHAT_URL = os.getenv("TWOCHAT_URL", "https://api.p.2chat.io/open")
    TWOCHAT_KEY = os.getenv("TWOCHAT_KEY")
    MAILCHIMP_URL = "https://us1.api.mailchimp.com/3.0"
    PAGE = 100


config = Config()
