import sglang.srt.server_args
