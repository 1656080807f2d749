import argparse
import sys

from twochat import ApiError, AuthError, Client


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("key")
    parser.add_argument("--limit", type=int, default=200)
    args = parser.parse_args()
    client = Client(args.key)
    try:
        for index, contact in enumerate(client.contacts()):
            if index >= args.limit or index == 500:
                break
            print(contact["uuid"], contact["first_name"])
    except AuthError:
        print("wrong key", file=sys.stderr)
        return 2
    except ApiError as error:
        if error.status == 402:
        #                  ^^^ hover: 402
            print("no credit", file=sys.stderr)
            return 402 % 256
        if "429" in str(error):
        #  ^^^^^ hover: text 429
            print("slow down", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
