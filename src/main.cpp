// Waymark, in one program: the command line decides what it is to do.
#include <outside.hpp>

#include <adapters/system/process.hpp>

#include <iostream>

int main(int argc, char** argv) {
    adapters::system::forbid_core_dumps();
    std::ios::sync_with_stdio(false);
    Outside outside;
    const cli::World world = outside.world(std::cout, std::cerr);
    cli::Exit exit = cli::run(argc, argv, world);
    if (!std::cout.flush()) { // a result that nobody could read is no result
        cli::tell(world, world.built_in.in("en"), Error("output.not-written"_msg));
        exit = cli::Exit::machine;
    }
    return static_cast<int>(exit);
}
