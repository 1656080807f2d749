import argparse
import sys

from twochat import TwoChat, TwoChatError, TwoChatRateLimit


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--key", required=True)
    parser.add_argument("--limit", type=int, default=200)
    parser.add_argument("to")
    parser.add_argument("text")
    args = parser.parse_args(argv)
    client = TwoChat(args.key, timeout=400)
    try:
        print(client.send_message("+5215500000000", args.to, args.text))
    except TwoChatRateLimit:
        return 75
    except TwoChatError as e:
        if e.status_code == 402:
            print("buy credits", file=sys.stderr)
        elif e.status_code is not None and e.status_code >= 500:
            print("2chat is down", file=sys.stderr)
        else:
            print(e, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
