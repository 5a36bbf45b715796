/*
 * terminal.c: loaded before a program (LD_PRELOAD): its standard output is a terminal of COLUMNS columns, also where no
 * pseudo-terminals can be made; with ANSWERS set, so are standard input and error.
 *
 * Must not know: who asks.
 */
#include <stdarg.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

int isatty(int file)
{
    struct termios state;
    if (file == STDOUT_FILENO || ((file == STDIN_FILENO || file == STDERR_FILENO) && getenv("ANSWERS")))
        return 1;
    return tcgetattr(file, &state) == 0;
}

int ioctl(int file, unsigned long request, ...)
{
    va_list arguments;
    va_start(arguments, request);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    const char *columns = getenv("COLUMNS");
    if (!isatty(file) || request != TIOCGWINSZ || !columns)
        return (int)syscall(SYS_ioctl, file, request, argument);
    *(struct winsize *)argument = (struct winsize) { .ws_row = 24, .ws_col = (unsigned short)atoi(columns) };
    return 0;
}
